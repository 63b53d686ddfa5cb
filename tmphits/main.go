package main
import ("fmt";"os";"parley/data";"parley/features";"parley/models")
func main(){ m,_:=models.New(data.Files{},models.DefaultTarget); v:=features.NewVocabulary(m.Words()); m.Bind(v); for _,t:=range os.Args[1:]{fmt.Println(m.Hits(t))} }
